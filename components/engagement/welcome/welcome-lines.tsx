import { getTranslations } from "next-intl/server";
import { ScaleBorder } from "@/components/chart/scale-border";
import { Button } from "@/components/ui/button";
import { welcomedAction } from "@/lib/engagement/welcome/actions";
import type { Welcome } from "@/lib/engagement/welcome/queries";
import { waysOf } from "@/lib/engagement/welcome/rules";
import type { Formatter } from "@/lib/format/format";
import { firstName } from "@/lib/format/person";

/** Three lines by role about what comes, and the first thing to do. Plain forms, so that they work before any script. */
export async function WelcomeLines({
  engagementId,
  welcome: { role, name, engagement, consultants },
  format: f,
}: {
  engagementId: string;
  welcome: Welcome;
  format: Formatter;
}) {
  const t = await getTranslations("welcome");
  const words = {
    consultants: consultants.length > 0 ? f.list(consultants) : t("yourConsultant"),
  };
  const kind = role === "supplier" || role === "observer" ? role : "answers";
  const [first, ...others] = waysOf(role);
  return (
    <div className="mx-auto max-w-[640px] pt-4 sm:pt-10">
      <ScaleBorder className="mb-6" />
      <h1>{t("title", { name: firstName(name) })}</h1>
      <p className="mt-1 text-ink-2">{t("line", { engagement, ...words })}</p>
      <ol className="mt-6 grid gap-5">
        {(["a", "b", "c"] as const).map((key, at) => (
          <li key={key} className="flex gap-4">
            <span
              aria-hidden="true"
              className="grid size-8 shrink-0 place-items-center rounded-full border border-edge font-serif text-16"
            >
              {at + 1}
            </span>
            <p className="pt-1">{t(`lines.${kind}.${key}`, words)}</p>
          </li>
        ))}
      </ol>
      <form action={welcomedAction} className="mt-8 flex flex-wrap items-center gap-3">
        <input type="hidden" name="engagement" value={engagementId} />
        <Button type="submit" name="way" value={first} variant="primary" size="lg">
          {t(`way.${first}`)}
        </Button>
        {others.map((way) => (
          <Button
            key={way}
            type="submit"
            name="way"
            value={way}
            size="lg"
            variant={way === "overview" ? "ghost" : "secondary"}
          >
            {t(`way.${way}`)}
          </Button>
        ))}
      </form>
    </div>
  );
}
