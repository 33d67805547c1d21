import styles from "./editor.module.css";

/** Somebody's caret with their name, in their colour. */
export function drawCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = styles.caret ?? "";
  caret.style.setProperty("--person", String(user.colour ?? user.color ?? "var(--ink-2)"));
  const label = document.createElement("span");
  label.className = styles.name ?? "";
  label.textContent = String(user.name ?? "").split(" ")[0] ?? "";
  caret.append(label);
  return caret;
}

/** Lists pasted from elsewhere bring numberings that the closed schema does not know. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const list of page.querySelectorAll("ol")) {
    const start = Number(list.getAttribute("start") ?? 1);
    for (const name of ["type", "style", "start"]) list.removeAttribute(name);
    if (Number.isInteger(start) && start > 1 && start < 100_000)
      list.setAttribute("start", String(start));
  }
  return page.body.innerHTML;
}
