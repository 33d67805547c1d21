import { Ordinals } from "@/components/ui/ordinals";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { RoseCourse } from "@/lib/engagement/findings/course/queries";
import { livesOf } from "@/lib/engagement/findings/course/rules";
import { sentence } from "@/lib/i18n/coherence";
import { lifeWords, type RoseWords } from "./words";

/** Each finding that is open, with what became of it since it was found. */
export function Lives({ course, words }: { course: RoseCourse; words: RoseWords }) {
  const { t, f } = words;
  const lives = livesOf(course.stretches);
  const open = [...course.open.values()];
  if (open.length === 0) return <p className="text-ink-2">{t("lifeNone")}</p>;
  return (
    <ul>
      {open.map((finding) => {
        const life = (lives.get(finding.id) ?? []).map((one) => lifeWords(one, words));
        return (
          <li
            key={finding.id}
            id={finding.id}
            tabIndex={-1}
            className="flex scroll-mt-6 gap-2.5 border-t border-line py-3 target:bg-marine-wash"
          >
            <span className="mt-1 shrink-0">
              <SeverityMark severity={finding.severity} bare />
            </span>
            <div className="min-w-0">
              <p>{sentence(finding, f.locale).evidence}</p>
              <p className="mt-0.5 text-13 text-ink-2">
                <Ordinals
                  text={
                    life.length > 0 ? sentenceCase(life.join(", ")) : sentenceCase(t("lifeStart"))
                  }
                />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
