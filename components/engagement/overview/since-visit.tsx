import { Face } from "@/components/ui/face";
import { SectionHead } from "@/components/ui/section-head";
import type { Told } from "@/lib/engagement/overview/queries";
import type { Words } from "./words";

const shown = 5;

/** What the others did since the viewer's last visit, in plain sentences. */
export function SinceVisit({
  told,
  title,
  fieldName,
  now,
  words: { t, f },
}: {
  told: Told[];
  title: string;
  /** a field's name as its page writes it, or null */
  fieldName: (field: string) => string | null;
  now: number;
  words: Words;
}) {
  return (
    <section aria-labelledby="since">
      <SectionHead id="since" title={title} />
      {told.length === 0 && <p className="text-ink-2">{t("told.empty")}</p>}
      <ul className="divide-y divide-line">
        {told.slice(0, shown).map((change) => (
          <li key={change.id} className="flex items-start gap-3 py-2">
            <Face name={change.by?.name ?? t("told.somebody")} id={change.by?.id} silent />
            <p className="min-w-0 flex-1 break-words">{sentence(change, fieldName, { t, f })}</p>
            <span className="shrink-0 pt-px text-12 text-ink-2">
              {f.relativeTime(change.at, now)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence(
  { by, item, field, after }: Told,
  fieldName: (field: string) => string | null,
  { t, f }: Words,
): string {
  const who = by?.name.split(" ")[0] ?? t("told.somebody");
  const thing = isSingleton(item.kind) ? t(`told.kind.${item.kind}`) : quoted(item.name, f.locale);
  const values = { who, thing };
  const changed = (after ?? {}) as Record<string, unknown>;
  if (field === "item") {
    if ("added" in changed) return t("told.added", values);
    if (changed.archived === true) return t("told.archived", values);
    if (changed.archived === false) return t("told.restored", values);
    return t("told.moved", values);
  }
  if (field === "event:accept") return t("told.accept", values);
  if (field === "event:sign") return t("told.sign", values);
  if (field === "member") return t("told.member", values);
  if (field === "state" && after === "done") return t("told.done", values);
  if (field.startsWith("point:")) {
    const period = f.day(field.slice(6));
    if (typeof after !== "number") return t("told.pointGone", values);
    return t("told.point", { ...values, value: f.number(after), period });
  }
  const name = fieldName(field);
  return name
    ? t("told.field", { ...values, field: name.toLocaleLowerCase(f.locale) })
    : t("told.changed", values);
}

const singletons = ["means", "vision", "commitment", "effects", "positioning", "policy"] as const;
type Singleton = (typeof singletons)[number];
function isSingleton(kind: string): kind is Singleton {
  return (singletons as readonly string[]).includes(kind);
}

function quoted(name: string, locale: "fr" | "en"): string {
  return locale === "fr" ? `«\u00a0${name}\u00a0»` : `“${name}”`;
}
