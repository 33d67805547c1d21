import { getTranslations } from "next-intl/server";
import { Chip, type Tone } from "@/components/ui/chip";
import type { Formatter } from "@/lib/format/format";
import type { Tile } from "@/lib/kpi/dashboard/queries";
import { figureWords, sayDistance } from "../figure";

/** How far an indicator is from its course, as a signed chip in words. What has no course is grey. */
export async function GapChip({ tile, format }: { tile: Tile; format: Formatter }) {
  const t = await getTranslations("kpi");
  if (tile.thin) return <Chip>{t("thin")}</Chip>;
  if (!tile.gap || tile.status === "unmeasured") return <Chip>{t("noCourse")}</Chip>;
  const { difference } = tile.gap;
  const way = tile.direction === "down" || tile.direction === "target" ? tile.direction : "up";
  const amount = sayDistance(format, tile, difference, figureWords(t));
  const level = sayDistance(format, tile, 0, figureWords(t)) === amount;
  if (level && way !== "target") return <Chip tone="good">{t("gap.on")}</Chip>;
  const side = tile.status === "ahead" ? "ahead" : "behind";
  // The triangle shows where the figure lies: too high is up, though it is late.
  const up = (side === "ahead") === (way === "up");
  return (
    <Chip tone={tones[tile.status]} trend={way === "target" ? undefined : up ? "up" : "down"}>
      {t(`gap.${way}.${side}`, { amount })}
    </Chip>
  );
}

const tones: Record<Tile["status"], Tone> = {
  ahead: "good",
  watch: "watch",
  behind: "bad",
  unmeasured: "neutral",
};
