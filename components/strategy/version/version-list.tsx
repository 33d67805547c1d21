import { EmptyState } from "@/components/ui/empty-state";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { calendarDay } from "@/lib/format/durations";
import type { Versions } from "@/lib/strategy/version/queries";
import { sides } from "@/lib/strategy/version/rules";
import type { ChangeWords } from "../changes/words";

/** Every version with who approved it; each can be read and compared with today. */
export function VersionList({
  engagementId,
  versions,
  words: { t, f },
}: {
  engagementId: string;
  versions: Versions["versions"];
  words: ChangeWords;
}) {
  if (versions.length === 0)
    return <EmptyState drawing="page" purpose={t("list.empty")} example={t("list.example")} />;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {versions.map((version) => (
        <li
          key={version.number}
          className="grid grid-cols-[36px_minmax(0,1fr)] gap-x-4 gap-y-3 py-4 sm:grid-cols-[48px_minmax(0,1fr)_auto]"
        >
          <span className="font-serif text-26 leading-none text-marine">{version.number}</span>
          <div className="min-w-0">
            <h3 className="font-serif text-16">
              {version.name || t("compare.version", { number: version.number })}
            </h3>
            {version.by && (
              <p className="text-13 text-ink-2">
                <Ordinals
                  text={t("list.named", {
                    name: version.by.name,
                    day: f.day(calendarDay(version.at)),
                  })}
                />
              </p>
            )}
            <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1.5 text-13">
              {sides.map((side) => {
                const approval = version.approvals[side];
                return (
                  <li key={side} className="flex items-center gap-2">
                    {approval ? (
                      <Face name={approval.name} id={approval.by} silent />
                    ) : (
                      <Icon name="clock" className="text-watch" />
                    )}
                    <span>
                      <span className="text-ink-2">{t(`approval.${side}`)} </span>
                      {approval ? (
                        <Ordinals
                          text={t("approval.given", {
                            name: approval.name,
                            day: f.dayShort(calendarDay(approval.at)),
                          })}
                        />
                      ) : (
                        <span className="text-watch">{t("approval.waiting")}</span>
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
            {version.intact === null && (
              <p className="mt-2 text-13 text-ink-2">{t("list.elsewhere")}</p>
            )}
            {version.intact === false && (
              <p className="mt-2 text-13 font-semibold text-bad">{t("list.broken")}</p>
            )}
          </div>
          {version.intact && version.seal && (
            <div className="flex flex-wrap items-center gap-x-4 max-sm:col-start-2 sm:flex-col sm:items-end">
              <Link
                href={`/engagements/${engagementId}/strategy/document?of=v${version.number}`}
                className={link}
              >
                {t("list.read")}
              </Link>
              <Link
                href={`/engagements/${engagementId}/strategy/compare?from=v${version.number}&to=now`}
                className={link}
              >
                {t("list.compare")}
              </Link>
              <span className="text-12 text-ink-2">
                {t("list.print", { print: version.seal.digest.slice(0, 8) })}
              </span>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const link =
  "inline-flex min-h-8 items-center text-13 font-medium text-marine hover:underline max-sm:min-h-11";
