import { overTls } from "./public-url";

/** The session cookie's name: `__Host-` binds it to this host, and browsers accept that by TLS only. */
export function sessionCookie(): string {
  return hostCookie("azimut-session");
}

/** A cookie of ours under the strictest name that the connection allows. */
export function hostCookie(name: string): string {
  return overTls() ? `__Host-${name}` : name;
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: overTls() } as const;
}

/** The value of one cookie in a `Cookie` header. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
