import * as z from "zod";

export const texts = z.array(z.string().min(1).max(200)).max(1500);

/** Texts the guide looks for beside the steps' own; a pack may name its portal's. */
export const named = (...usual: string[]) => texts.min(1).default(usual);

/** Buttons the guide points at whatever the step. */
export const buttonsSchema = z.strictObject({
  logout: named("退出", "退出登录", "安全退出", "注销", "注销登录", "退出系统", "登出"),
  /** Answers a question with yes, or takes what was ticked. */
  confirm: named(
    "确定",
    "确认",
    "是",
    "好",
    "好的",
    "知道了",
    "我知道了",
    "我已知晓",
    "同意",
    "选择",
    "选中",
    "完成",
    "添加",
    "确认选择",
    "确定选择",
    "选择确定",
    "选定",
    "确认添加",
    "确定添加",
    "添加到预约单",
    "加入预约单",
    "加入",
    "OK",
    "Yes",
  ),
  cancel: named("取消", "否", "返回", "暂不", "不同意", "不接受", "拒绝", "暂不同意", "Cancel", "No"),
  close: named("关闭", "×", "✕", "x", "close", "知道了", "我知道了", "我已阅读", "不再提示", "确定"),
  /** Agrees to terms that stand on a page or in a box of their own; and goes on where a box agrees. */
  agree: named(
    "同意",
    "我同意",
    "接受",
    "我接受",
    "同意并继续",
    "同意并下一步",
    "同意并注册",
    "同意协议",
    "同意以上协议",
    "同意并接受",
    "已阅读并同意",
    "我已阅读并同意",
    "阅读并同意",
  ),
  goOn: named("下一步", "继续", "继续注册", "开始注册", "进入注册", "去注册", "注册"),
  back: named("返回上一级", "返回上级", "返回上一级目录", "返回服务事项", "返回列表", "返回"),
  next: named("下一页", "下页", "后页", "next", "nextpage", ">", "›", "»"),
  previous: named("上一页", "上页", "前页", "prev", "previous", "previouspage", "<", "‹", "«"),
  /** Brings more rows into a list, below those that are there. */
  more: named(
    "加载更多",
    "点击加载更多",
    "点此加载更多",
    "加载更多数据",
    "查看更多",
    "点击查看更多",
    "显示更多",
    "load more",
    "show more",
  ),
  /** Opens a row of the ledger to be corrected. */
  edit: named("修改", "编辑", "变更", "更正", "修改器具", "编辑器具", "修改台账", "编辑台账"),
  /** Takes what was chosen out of the booking again. */
  remove: named("删除器具", "移除器具", "删除", "移除"),
  /** Heads of menus that the ledger, and the bookings, may be in; named so where the entry itself is not known. */
  ledgerMenu: named("计量器具管理"),
  bookingMenu: named("检定业务"),
  toLogin: named(
    "去登录",
    "立即登录",
    "返回登录",
    "马上登录",
    "登录",
    "用户登录",
    "企业登录",
    "单位登录",
    "法人登录",
    "账号登录",
    "登陆",
    "登入",
  ),
  /** From the portal's first page to its services, for who is logged in. */
  services: named(
    "网上办事",
    "网上办事大厅",
    "网上办理",
    "在线办事",
    "在线办理",
    "办事大厅",
    "服务大厅",
    "业务大厅",
    "我要办事",
    "我要办理",
    "业务办理",
    "办事服务",
    "服务事项",
    "业务系统",
    "应用中心",
    "业务中心",
    "工作台",
    "我的工作台",
  ),
});
