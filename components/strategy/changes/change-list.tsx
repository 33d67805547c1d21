import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import type { Changed } from "@/lib/strategy/changes/rules";
import { sentencesOf } from "./sentences";
import type { ChangeWords } from "./words";

/** What changed, a plain sentence a line, the first of them; the rest stands on the page that compares. */
export function ChangeList({
  changes,
  words,
  most,
  rest,
}: {
  changes: readonly Changed[];
  words: ChangeWords;
  most: number;
  /** where all of it is told side by side */
  rest: string;
}) {
  const said = changes.flatMap((changed) => sentencesOf(changed, words));
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {said.slice(0, most).map((sentence) => (
          <li key={sentence} className="py-2 break-words">
            <Ordinals text={`${sentence}.`} />
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Link
          href={rest}
          className="inline-flex min-h-8 items-center text-13 font-medium text-marine hover:underline max-sm:min-h-11"
        >
          {said.length > most
            ? words.t("since.more", { count: said.length - most })
            : words.t("since.compare")}
        </Link>
      </p>
    </>
  );
}
