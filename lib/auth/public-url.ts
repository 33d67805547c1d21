/** Where people reach this instance, without a slash at the end: configuration only, never a header. */
export function publicUrl(): string {
  const given = process.env.PUBLIC_URL?.replace(/\/+$/, "");
  return given || `http://localhost:${process.env.PORT ?? "3000"}`;
}

/** Whether people reach it by TLS; cookies are then bound to this very host. */
export function overTls(): boolean {
  return publicUrl().startsWith("https:");
}
