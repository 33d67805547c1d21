import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { asLocale, preferredLocale } from "./locale";
import { messages } from "./messages";

export const localeCookie = "azimut-locale";

// The person's own choice travels in a cookie, so that the sign-in page already speaks their language.
export default getRequestConfig(async () => {
  const chosen = asLocale((await cookies()).get(localeCookie)?.value);
  const locale = chosen ?? preferredLocale((await headers()).get("accept-language"));
  return { locale, messages: messages[locale], timeZone: "Europe/Paris" };
});
