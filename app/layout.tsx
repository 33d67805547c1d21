import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { SeeingBar } from "@/components/access/seeing-bar";
import { ClientMessages } from "@/components/client-messages";
import { seenNow } from "@/lib/access/seeing/queries";
import { asTheme, themeCookie } from "@/lib/account/theme";
import { seeingCookie } from "@/lib/auth/seeing";
import { currentViewer } from "@/lib/auth/session";
import "./globals.css";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("motto"),
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#0d171f" },
  ],
};

// Reads cookies on purpose: every page below is then made at the request, none is frozen at build.
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const viewer = jar.has(seeingCookie()) ? await currentViewer() : null;
  const seen = viewer && seenNow(viewer);
  const { colour } = practice();
  return (
    <html lang={locale} data-theme={asTheme(jar.get(themeCookie)?.value)}>
      <body style={seen ? { "--bar": "44px" } : undefined}>
        {colour && (
          <div
            aria-hidden="true"
            className="pointer-events-none fixed inset-x-0 top-0 z-30 h-[3px] print:hidden"
            style={{ backgroundColor: colour }}
          />
        )}
        {seen && <SeeingBar seen={seen} />}
        <ClientMessages namespaces={[]}>{children}</ClientMessages>
      </body>
    </html>
  );
}
