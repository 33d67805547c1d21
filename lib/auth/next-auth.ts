import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "./commands";
import { cookieOptions, hostCookie, sessionCookie } from "./cookie";
import { originOf } from "./origin";
import { overTls, publicUrl } from "./public-url";
import { findSession } from "./queries";
import { absoluteMs } from "./rules";
import { authSecret } from "./seal";
import { hashSecret } from "./secret";
import { signInWithPassword } from "./sign-in";

/** next-auth's own routes under /api/auth: the same password check, the same session rows, its own CSRF token. */
export function authRoute(request: Request, context: unknown): Promise<Response> {
  process.env.NEXTAUTH_URL ??= publicUrl();
  return NextAuth(options())(request, context);
}

function options(): NextAuthOptions {
  const cookie = (name: string) => ({ name: hostCookie(name), options: cookieOptions() });
  return {
    secret: authSecret(),
    useSecureCookies: overTls(),
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieOptions() },
      csrfToken: cookie("azimut-csrf"),
      callbackUrl: cookie("azimut-callback"),
    },
    session: { strategy: "jwt", maxAge: absoluteMs / 1000 },
    pages: { signIn: "/login", signOut: "/account", error: "/login" },
    providers: [password],
    callbacks: {
      // The sealed cookie carries the session's secret and nothing about the person.
      jwt: ({ token, user }) => ({ sid: user && "sid" in user ? user.sid : token.sid }),
      session: ({ session, token }) => {
        const living = typeof token.sid === "string" && findSession(hashSecret(token.sid));
        return { expires: living ? session.expires : new Date(0).toISOString() };
      },
    },
    events: { signOut: ({ token }) => forget(token?.sid) },
    // Its own lines would hold what was typed; what matters is in the security log.
    logger: { error: (code) => console.error(`next-auth: ${code}`), warn: () => {} },
  };
}

const password = Credentials({
  credentials: { email: {}, password: { type: "password" } },
  async authorize(given, request) {
    const email = String(given?.email ?? "").slice(0, 254);
    const origin = originOf(new Headers(request.headers));
    const answer = await signInWithPassword(
      { email, password: String(given?.password ?? "").slice(0, 200) },
      origin,
    );
    // Half a session is none: whoever has a second factor comes in by the form, which asks for the code.
    if (!answer.ok || !("sid" in answer.entry)) return null;
    return { id: answer.entry.accountId, sid: answer.entry.sid };
  },
});

function forget(sid: unknown): void {
  if (typeof sid !== "string") return;
  const session = findSession(hashSecret(sid));
  if (session) endSession(session.accountId, session.id);
}
