import { getTranslations } from "next-intl/server";
import { Compass } from "@/components/ui/compass";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <main className="mx-auto grid min-h-dvh max-w-[520px] content-center gap-3 px-5 py-8">
      <Compass size={44} />
      <h1 className="mt-2">{t("title")}</h1>
      <p className="text-16 text-ink-2">{t("text")}</p>
      <p>
        <a className="inline-flex min-h-11 items-center text-marine weight-550" href="/">
          {t("home")}
        </a>
      </p>
    </main>
  );
}
