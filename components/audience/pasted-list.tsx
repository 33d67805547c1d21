"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { mostLines, readListing } from "@/lib/audience/listing/rules";
import { type ReaderGroup, readerGroups } from "@/lib/audience/sections/rules";

type Decided = (ReaderGroup | null)[];

/** A list of names, sorted in this browser: words of one's trade give colleagues away, the rest is chosen line by line. No name leaves it. */
export function PastedList({
  groups,
  decided,
  decide,
}: {
  groups: Record<ReaderGroup, string>;
  decided: Decided;
  decide: (decided: Decided) => void;
}) {
  const t = useTranslations("audience-edit.list");
  const [text, setText] = useState("");
  const [words, setWords] = useState("");
  const [lines, setLines] = useState<string[]>([]);
  const sort = () => {
    const found = readListing(text, {
      peers: words.split(","),
      prescribers: t("guess").split(","),
    });
    setLines(found.map(({ line }) => line));
    decide(found.map(({ guess }) => guess));
    setText("");
  };
  const left = decided.filter((one) => one === null).length;
  if (lines.length === 0)
    return (
      <div className="mt-3 grid gap-3">
        <TextArea
          label={t("paste")}
          hint={t("private", { most: mostLines })}
          rows={5}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="[&_textarea]:max-h-48"
        />
        <TextField
          label={t("words")}
          placeholder={t("wordsExample")}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Button disabled={text.trim() === ""} onClick={sort}>
          {t("sort")}
        </Button>
      </div>
    );
  return (
    <div className="mt-3">
      <p className="mb-1 flex flex-wrap items-center justify-between gap-2 text-13 text-ink-2">
        {t("left", { count: left, all: lines.length })}
        <span className="flex gap-2">
          {left > 0 && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => decide(decided.map((one) => one ?? "other"))}
            >
              {t("rest")}
            </Button>
          )}
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              setLines([]);
              decide([]);
            }}
          >
            {t("again")}
          </Button>
        </span>
      </p>
      <ul className="max-h-64 overflow-y-auto border-y border-line">
        {lines.map((line, place) => (
          <li
            key={line}
            className="flex items-center gap-3 border-b border-line py-0.5 last:border-b-0"
          >
            <span className="min-w-0 flex-1 truncate" title={line}>
              {line}
            </span>
            <select
              aria-label={t("who", { name: line })}
              value={decided[place] ?? ""}
              className="min-h-8 rounded-md border border-edge bg-sheet px-2 text-13 max-sm:min-h-11"
              onChange={({ target }) =>
                decide(
                  decided.map((one, at) =>
                    at === place ? ((target.value || null) as ReaderGroup | null) : one,
                  ),
                )
              }
            >
              <option value="">{t("undecided")}</option>
              {readerGroups.map((group) => (
                <option key={group} value={group}>
                  {groups[group]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </div>
  );
}
