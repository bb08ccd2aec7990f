import type { RegisterField } from "../data/register-fields.js";

export type RegistrationInput = Record<RegisterField, string> & { consent: string };

/**
 * What the server says of a registration, in the order in which it looks; null when all is well. Without a
 * captcha none is asked for.
 */
export const registrationProblem = (
  input: RegistrationInput,
  labels: Record<RegisterField, string>,
  known: { required: RegisterField[]; captcha: string | null; codes: string[]; usernames: string[] },
): { field: RegisterField | "consent"; message: string } | null => {
  const empty = known.required.find((field) => input[field].trim() === "");
  if (empty) return { field: empty, message: `${labels[empty]}不能为空` };
  if (!/^([0-9A-Z]{18}|[0-9A-Z]{8}-?[0-9X])$/.test(input.creditCode))
    return { field: "creditCode", message: "统一社会信用代码/组织机构代码格式不正确" };
  if (known.codes.includes(input.creditCode))
    return { field: "creditCode", message: "该统一社会信用代码/组织机构代码已注册" };
  if (!/^\w{4,20}$/.test(input.username))
    return { field: "username", message: "用户名须为4-20位字母、数字或下划线" };
  if (known.usernames.includes(input.username)) return { field: "username", message: "该用户名已被使用" };
  const unfit = passwordProblem(input.password, input.password2);
  if (unfit) return unfit;
  if (input.phone !== "" && !/^\d[\d-]{6,14}$/.test(input.phone))
    return { field: "phone", message: "联系电话格式不正确" };
  if (known.captcha !== null && input.captcha.toUpperCase() !== known.captcha)
    return { field: "captcha", message: "验证码错误" };
  if (input.consent !== "on") return { field: "consent", message: "请阅读并同意用户注册协议" };
  return null;
};

/** What the server says of a password and its repetition; null when all is well. */
export const passwordProblem = (
  password: string,
  again: string,
): { field: "password" | "password2"; message: string } | null => {
  if (!isStrongPassword(password))
    return { field: "password", message: "密码须为8-20位，且同时包含大写字母、小写字母、数字和特殊字符" };
  return password === again ? null : { field: "password2", message: "两次输入的密码不一致" };
};

/** 8–20 characters with upper case, lower case, digit and special character (procedure, step 2). */
const isStrongPassword = (password: string): boolean =>
  password.length >= 8 &&
  password.length <= 20 &&
  [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/].every((kind) => kind.test(password));
