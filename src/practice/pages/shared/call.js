let tellTrouble = (message) => window.alert(message);

/** How a page tells of a server in trouble; the browser's alert unless set. */
export const onTrouble = (tell) => {
  tellTrouble = tell;
};

/**
 * Asks the server. A redirect means a lost session: then the whole window goes to the login page and
 * the promise stays open.
 */
export const call = async (path, fields) => {
  const response = await fetch(path, {
    method: fields ? "POST" : "GET",
    redirect: "manual",
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  if (response.type === "opaqueredirect") {
    window.top.location.href = "/login";
    return new Promise(() => {});
  }
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) return response.text();
  const answer = await response.json();
  if (response.status >= 500) {
    tellTrouble(answer.message);
    throw new Error(answer.message);
  }
  return answer;
};
