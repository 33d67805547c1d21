import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Pop } from "@/components/ui/pop";
import { popClass } from "@/components/ui/pop-class";
import { Mono } from "./mono";
import type { EngagementEntry, Navigation } from "./navigation";

const id = "engagements";

/** Opens the list of engagements; on a tablet it is the tile alone. */
export function SwitcherButton({ engagement }: { engagement: EngagementEntry }) {
  const t = useTranslations("shell");
  return (
    <button
      type="button"
      popoverTarget={id}
      className="flex min-h-11 min-w-0 items-center gap-2 rounded-lg text-left sm:max-lg:self-center lg:mx-3 lg:border lg:border-line lg:bg-sheet lg:p-2 lg:pr-1.5 lg:hover:border-edge"
    >
      <Mono name={engagement.name} className="size-7 sm:max-lg:size-9" />
      <span className="min-w-0 flex-1 leading-tight sm:max-lg:sr-only">
        <b className="line-clamp-2 font-semibold text-balance lg:text-13 lg:leading-tight">
          {engagement.name}
        </b>
        {engagement.line && (
          <span className="hidden text-12 leading-[1.35] text-pretty text-ink-2 lg:line-clamp-2">
            {engagement.line}
          </span>
        )}
      </span>
      <span className="sr-only">{t("switch")}</span>
      <Icon name="chevron-down" className="text-ink-2 sm:max-lg:hidden" />
    </button>
  );
}

/** The engagements that this person may open, and the way to all of them. */
export function Switcher({
  engagement,
  engagements = [],
  portfolioHref,
}: Pick<Navigation, "engagement" | "engagements" | "portfolioHref">) {
  const t = useTranslations("shell");
  const all = [engagement, ...engagements.filter((other) => other.id !== engagement.id)];
  return (
    <Pop
      id={id}
      as="nav"
      label={t("switch")}
      className={`${popClass} sm:bottom-auto sm:left-20 sm:right-auto sm:top-14 sm:w-[300px] sm:rounded-xl sm:p-1.5 lg:left-3 lg:top-28`}
    >
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <Link
              href={one.href}
              aria-current={one.id === engagement.id ? "true" : undefined}
              className={entryClass}
            >
              <Mono name={one.name} />
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block truncate font-semibold">{one.name}</span>
                {one.line && (
                  <span className="block truncate text-12 leading-tight text-ink-2">
                    {one.line}
                  </span>
                )}
              </span>
              {one.id === engagement.id && <Icon name="check" />}
            </Link>
          </li>
        ))}
      </ul>
      {portfolioHref && (
        <div className="mt-1.5 border-t border-line pt-1.5">
          <Link href={portfolioHref} className={entryClass}>
            <Icon name="list" className="mx-1.5" />
            {t("portfolio")}
          </Link>
        </div>
      )}
    </Pop>
  );
}

const entryClass =
  "flex min-h-11 items-center gap-2.5 rounded-lg px-2 py-1.5 text-ink hover:bg-marine-wash -outline-offset-2";
