import type { DecisionView, PointView } from "@/lib/review/point/rules";
import type { ReviewView } from "@/lib/review/queries";
import { wayOut } from "@/lib/review/rules";
import { Stage } from "../stage/stage";
import { labelOf, nameOf, overOf, type Words } from "../words";
import type { ShowPoint } from "./point";

/** The points of a review as the shared screen shows them one by one, in words and drawn. */
export function showPoints(review: ReviewView, words: Words): ShowPoint[] {
  const previous = review.since.previous?.day ?? null;
  return review.agenda.map((point) => {
    const label = labelOf(point, previous, words);
    return {
      key: point.key,
      label,
      over:
        point.about.is === "since" && !previous
          ? words.t("over.first")
          : overOf(point, review.agenda, words),
      title: titleOf(point, label, review, words),
      minutes: point.minutes,
      decided: point.decision?.takenOn ? decidedLine(point.decision, point.key, words) : null,
      decision: point.decision,
      decides: !["since", "sign", "look-back"].includes(point.kind) && point.about.is !== "gone",
      wide: point.about.is === "gap",
      stage: <Stage point={point} review={review} mayEdit={review.may.edit} words={words} />,
    };
  });
}

function titleOf({ about }: PointView, label: string, review: ReviewView, words: Words): string {
  if (about.is === "look-back") return about.taken.question;
  if (about.is === "late") return words.t("lateTitle", { count: about.steps.length });
  return about.is === "sign" ? nameOf(review, words) : label;
}

function decidedLine({ type, reason }: DecisionView, point: string, { t, f }: Words): string {
  const said = reason.trim().split("\n")[0] ?? "";
  const short = said.length > 60 ? `${said.slice(0, 59).trimEnd()}…` : said;
  return `${t(`taken.${type === "other" ? type : wayOut(type, point)}`)}${f.locale === "fr" ? "\u00a0" : ""}: ${lowerFirst(short)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);
