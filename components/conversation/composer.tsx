"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useRoom } from "@/components/live/live-room";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { firstName } from "@/lib/format/person";

type Words = { changeId: string; text: string; mentions: string[] };

/** A few words to say, and whom to tell: by their button, or by writing « @Yann ». What did not go stays written. */
export function Composer({
  label,
  submit,
  send,
  done,
  focus = false,
}: {
  label: string;
  submit: string;
  send: (words: Words) => Promise<{ ok: boolean }>;
  done: () => Promise<void>;
  focus?: boolean;
}) {
  const t = useTranslations("conversation");
  const { people, me } = useRoom().view;
  const others = people.flatMap(({ id, personId, name }) =>
    personId && id !== me.id ? [{ personId, name }] : [],
  );
  const [text, setText] = useState("");
  const [told, setTold] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  // The same words keep the same number, however often they are sent.
  const changeId = useRef<string>(undefined);
  const called = others
    .filter(({ personId, name }) => told.includes(personId) || text.includes(`@${firstName(name)}`))
    .map(({ personId }) => personId);
  const go = async () => {
    changeId.current ??= crypto.randomUUID();
    setBusy(true);
    const answer = await send({
      changeId: changeId.current,
      text: text.trim(),
      mentions: called,
    }).catch(() => null);
    setBusy(false);
    setFailed(!answer?.ok);
    if (!answer?.ok) return;
    changeId.current = undefined;
    setText("");
    setTold([]);
    await done();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "" && !busy) void go();
      }}
    >
      <TextArea
        label={label}
        value={text}
        rows={2}
        maxLength={10_000}
        autoFocus={focus}
        onChange={(event) => {
          changeId.current = undefined;
          setText(event.target.value);
        }}
        error={failed ? t("notSent") : undefined}
      />
      <div className="flex flex-wrap items-center gap-2">
        {others.length > 0 && (
          <fieldset className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
            <legend className="sr-only">{t("tell")}</legend>
            <span aria-hidden="true" className="text-12 text-ink-2">
              {t("tell")}
            </span>
            {others.map(({ personId, name }) => (
              <button
                key={personId}
                type="button"
                aria-pressed={called.includes(personId)}
                onClick={() =>
                  setTold((known) =>
                    known.includes(personId)
                      ? known.filter((one) => one !== personId)
                      : [...known, personId],
                  )
                }
                className="min-h-7 rounded-full border border-edge px-2.5 text-12 aria-pressed:border-marine aria-pressed:bg-marine-wash aria-pressed:text-marine max-sm:min-h-11"
              >
                {firstName(name)}
              </button>
            ))}
          </fieldset>
        )}
        <Button type="submit" variant="primary" size="sm" busy={busy} disabled={text.trim() === ""}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
