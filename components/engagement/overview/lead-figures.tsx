import { getTranslations } from "next-intl/server";
import { Sparkline } from "@/components/chart/sparkline";
import { GapChip } from "@/components/kpi/dashboard/gap-chip";
import { figureWords, sayFigure } from "@/components/kpi/figure";
import { Link } from "@/components/ui/link";
import type { Tile } from "@/lib/kpi/dashboard/queries";
import type { Words } from "./words";

/** The indicators that somebody put first, one a line, each leading to its chart. */
export async function LeadFigures({
  tiles,
  href,
  words: { t, f },
}: {
  tiles: readonly Tile[];
  href: (kpiId: string) => string;
  words: Words;
}) {
  const said = figureWords(await getTranslations("kpi"));
  return (
    <section
      aria-label={t("figures.label")}
      className="sm:rounded-xl sm:border sm:border-line sm:bg-sheet"
    >
      <h2 className="mb-1 sm:sr-only">{t("figures.title")}</h2>
      {tiles.length === 0 && <p className="text-ink-2 sm:px-6 sm:py-5">{t("figures.none")}</p>}
      <ul className="divide-y divide-line">
        {tiles.map((tile) => {
          const expected = tile.gap ? (tile.sparkTarget.at(-1) ?? null) : null;
          return (
            <li key={tile.id}>
              <Link
                href={href(tile.id)}
                className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 py-2.5 text-ink hover:bg-marine-wash sm:grid-cols-[minmax(0,1fr)_128px_136px] sm:gap-x-4 sm:px-6"
              >
                <span className="min-w-0">
                  <span className="block text-13 leading-tight text-balance text-ink-2 sm:truncate sm:leading-normal">
                    {tile.name}
                  </span>
                  <span className="flex flex-wrap items-baseline gap-x-1.5">
                    <span className="font-serif text-20 font-medium whitespace-nowrap sm:text-26">
                      {tile.value === null ? "–" : sayFigure(f, tile, tile.value, said)}
                    </span>
                    <span className="truncate text-13 text-ink-2 max-sm:hidden">
                      {tile.unitLabel}
                    </span>
                  </span>
                </span>
                <Sparkline
                  values={tile.spark}
                  target={tile.sparkTarget}
                  className="max-sm:h-[30px] max-sm:w-[76px]"
                />
                <span className="min-w-0 justify-self-end sm:justify-self-start">
                  <GapChip tile={tile} format={f} />
                  {expected !== null && (
                    <span className="mt-1 block text-12 text-ink-2 max-sm:hidden">
                      {t("figures.course", { value: sayFigure(f, tile, expected, said) })}
                    </span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
