"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Stage } from "@/lib/engagement/rules";
import { addressOf } from "@/lib/portfolio/address/rules";
import type { Asked } from "@/lib/portfolio/schema";
import { toFirstRow } from "./keys";

/** After the last key of somebody who types, before the list is asked for again (milliseconds). */
const pauseMs = 200;

/** Narrows the list by name and by stage; what is chosen goes into the address. `/` leads to the name from anywhere. */
export function Narrowing({
  asked,
  stages,
  words,
}: {
  asked: Asked;
  stages: readonly { value: Stage; label: string }[];
  words: { search: string; searchExample: string; stage: string; anyStage: string };
}) {
  const router = useRouter();
  const [, start] = useTransition();
  const [typed, setTyped] = useState(asked.q);
  const [settled, setSettled] = useState(asked.q);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Another address was opened, by a tab, a view or the way back: the field says what it asks for.
  if (settled !== asked.q) {
    setSettled(asked.q);
    setTyped(asked.q);
  }
  const ask = (change: Partial<Asked>) =>
    start(() => router.replace(addressOf(asked, change), { scroll: false }));
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey) return;
      if (target instanceof Element && target.closest("input, textarea, select, [role=dialog]"))
        return;
      event.preventDefault();
      form.current?.querySelector("input")?.focus();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
  return (
    <search className="contents">
      <form
        ref={form}
        className="flex flex-1 flex-wrap gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          ask({ q: typed.trim() });
        }}
      >
        <TextField
          label={words.search}
          hideLabel
          name="q"
          type="search"
          maxLength={80}
          autoComplete="off"
          placeholder={words.searchExample}
          className="w-[264px] max-sm:w-full"
          value={typed}
          end={<Icon name="search" />}
          onChange={({ target }) => {
            setTyped(target.value);
            clearTimeout(timer.current);
            const q = target.value.trim();
            timer.current = setTimeout(() => ask({ q }), pauseMs);
          }}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return;
            event.preventDefault();
            toFirstRow();
          }}
        />
        <Select
          label={words.stage}
          hideLabel
          className="w-[190px] max-sm:w-full"
          value={asked.stage ?? ""}
          none={words.anyStage}
          choices={stages}
          onChange={({ target }) => ask({ stage: (target.value || null) as Stage | null })}
        />
      </form>
    </search>
  );
}
