import { getTranslations } from "next-intl/server";
import { Sparkline } from "@/components/chart/sparkline";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { daysBetween } from "@/lib/engagement/days/rules";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { Tile } from "@/lib/kpi/dashboard/queries";
import { figureWords, sayFigure } from "../figure";
import { GapChip } from "./gap-chip";

type Shared = {
  format: Formatter;
  /** epoch milliseconds, and the day it is */
  now: number;
  today: string;
  mayEdit: boolean;
  href: (kpiId: string) => string;
  entryHref: string;
};

/** The followed indicators on one sheet, lines between them; the one whose chart is below is underlined. */
export async function Tiles({
  tiles,
  selected,
  ...shared
}: { tiles: readonly Tile[]; selected: string | null } & Shared) {
  const t = await getTranslations("kpi");
  return (
    <ul
      aria-label={t("tilesLabel")}
      className="grid grid-cols-1 overflow-clip rounded-xl border border-line bg-sheet @xl:grid-cols-2 @4xl:grid-cols-4"
    >
      {tiles.map((tile) =>
        tile.lastDay === null ? (
          <EmptyTile key={tile.id} tile={tile} {...shared} />
        ) : (
          <FullTile key={tile.id} tile={tile} selected={tile.id === selected} {...shared} />
        ),
      )}
      <Rest count={tiles.length} mayEdit={shared.mayEdit} />
    </ul>
  );
}

/** What is left of the last row: the place for one more. */
async function Rest({ count, mayEdit }: { count: number; mayEdit: boolean }) {
  const t = await getTranslations("kpi");
  const two = count % 2 === 1;
  const four = (4 - (count % 4)) % 4;
  if (!two && four === 0) return null;
  return (
    <li
      aria-hidden={mayEdit ? undefined : true}
      className={`${cell} hidden bg-paper ${two ? "@xl:block" : ""} ${["@4xl:hidden", "@4xl:block", "@4xl:col-span-2 @4xl:block", "@4xl:col-span-3 @4xl:block"][four]}`}
    >
      {mayEdit && (
        <a
          href="#add-kpi"
          className="grid h-full place-content-center px-5 py-3 text-13 font-semibold -outline-offset-2 hover:bg-marine-wash print:hidden"
        >
          <span className="flex items-center gap-1">
            <Icon name="plus" size={14} />
            {t("add")}
          </span>
        </a>
      )}
    </li>
  );
}

const cell = "relative -ml-px -mt-px border-l border-t border-line";

async function FullTile({
  tile,
  selected,
  format,
  now,
  today,
  href,
}: { tile: Tile; selected: boolean } & Shared) {
  const t = await getTranslations("kpi");
  const grey = tile.thin || !tile.fresh;
  return (
    <li className={cell}>
      <Link
        href={href(tile.id)}
        scroll={false}
        aria-current={selected ? "true" : undefined}
        className={`grid h-full grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-5 pb-3 pt-3.5 text-ink hover:bg-marine-wash focus-visible:-outline-offset-2 @4xl:block @max-4xl:px-4 @max-4xl:py-2.5 ${selected ? underline : ""}`}
      >
        <span className="block text-13 leading-tight font-semibold text-balance @4xl:truncate @4xl:leading-normal">
          {tile.name}
        </span>
        <span className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5 @max-4xl:col-start-1">
          {tile.value === null ? (
            <span className="text-13 leading-[31px] text-ink-2">
              {t(tile.to === null ? "running" : "unknown")}
            </span>
          ) : (
            <span
              className={`whitespace-nowrap font-serif text-26 font-medium tracking-[-.01em] ${grey ? "text-ink-2" : ""}`}
            >
              {sayFigure(format, tile, tile.value, figureWords(t))}
            </span>
          )}
          <span className="truncate text-12 text-ink-2">{tile.unitLabel}</span>
        </span>
        <span className="mt-1 block @max-4xl:col-start-2 @max-4xl:row-start-3 @max-4xl:mt-1.5 @max-4xl:justify-self-end">
          <GapChip tile={tile} format={format} />
        </span>
        <span className="mb-1 mt-2 block @max-4xl:col-start-2 @max-4xl:row-span-2 @max-4xl:row-start-1 @max-4xl:my-0 @max-4xl:justify-self-end">
          <Sparkline
            values={tile.spark}
            target={tile.sparkTarget}
            width={216}
            height={34}
            className="@max-4xl:w-[112px] @4xl:w-full @4xl:max-w-[216px]"
          />
        </span>
        <span className="block text-12 text-ink-2 @max-4xl:self-center">
          <Ordinals text={freshness()} />
        </span>
      </Link>
    </li>
  );

  function freshness(): string {
    if (!tile.fresh && tile.lastDay) return t("stale", { day: format.dayShort(tile.lastDay) });
    if (tile.updatedAt === null) {
      // Nobody says there when it was typed: only how far it goes is known.
      const day = tile.to && tile.to < today ? tile.to : today;
      return t("through", { day: format.dayShort(day) });
    }
    const day = calendarDay(tile.updatedAt);
    if (daysBetween(day, today) > 6) return t("updatedOn", { day: format.dayShort(day) });
    return t("updated", { when: format.relativeTime(tile.updatedAt, now) });
  }
}

async function EmptyTile({ tile, mayEdit, entryHref }: { tile: Tile } & Shared) {
  const t = await getTranslations("kpi");
  return (
    <li className={`${cell} flex flex-col items-start bg-paper px-5 pb-3 pt-3.5 @max-4xl:px-4`}>
      <span className="text-13 font-semibold">{tile.name}</span>
      <p className="mb-2.5 mt-1.5 text-13 text-ink-2">
        {t("noData")} {mayEdit && t(`noDataHint.${tile.grain}`)}
      </p>
      <svg
        viewBox="0 0 216 2"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mb-2 mt-auto h-0.5 w-full max-w-[216px]"
      >
        <path d="M0 1H216" stroke="var(--edge)" strokeDasharray="3 3" />
      </svg>
      {mayEdit && (
        <Link
          href={`${entryHref}#${tile.id}`}
          className="flex min-h-6 items-center gap-1 text-13 font-semibold max-sm:min-h-11"
        >
          <Icon name="plus" size={14} />
          {t("firstValue")}
        </Link>
      )}
    </li>
  );
}

const underline =
  "after:absolute after:inset-x-5 after:bottom-0 after:h-[3px] after:rounded-t-sm after:bg-marine @max-4xl:after:inset-x-4";
