import type { App, Certificate, WebContents } from "electron";
import type { DialogAnswer, PortalDialog } from "../../ipc/portal-condition.js";

/**
 * Logins and certificates that a server or the network's proxy wants: the user is asked in a dialog of ours.
 * SECURITY: nothing is sent by itself, and what is entered goes to Chromium's session in memory and nowhere else.
 * @param ask puts a question before the page of these contents; refuses for any that is no page of the portal's
 */
export function askForCredentials(
  app: App,
  ask: (contents: WebContents | null, question: Omit<PortalDialog, "id">) => Promise<DialogAnswer>,
): void {
  app.on("login", (event, contents, _details, { isProxy, host, port, realm }, answer) => {
    event.preventDefault();
    void ask(contents, {
      kind: isProxy ? "proxy" : "login",
      host: port === 80 || port === 443 ? host : `${host}:${port}`,
      message: realm.slice(0, 200),
    }).then(({ accept, username, password }) => (accept ? answer(username ?? "", password ?? "") : answer()));
  });
  app.on("select-client-certificate", (event, contents, server, list, answer) => {
    event.preventDefault();
    // Electron's types leave out null, which sends none; undefined throws, and the page does not come.
    const choose = answer as (certificate: Certificate | null) => void;
    void ask(contents, {
      kind: "certificate",
      // Electron's types call it an address; it is a host and a port.
      host: server.replace(/:443$/, "").slice(0, 200),
      message: "",
      certificates: list.map(({ issuerName, subjectName, validExpiry }) => ({
        issuer: issuerName,
        subject: subjectName,
        validUntil: new Date(validExpiry * 1_000).toISOString().slice(0, 10),
      })),
    }).then(({ accept, choice }) => choose((accept && choice !== undefined && list[choice]) || null));
  });
}
