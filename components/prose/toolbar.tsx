"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { isSafeHref } from "@/lib/prose/rules";
import { LinkForm } from "./link-form";
import { type Tool, tools } from "./tools";

/** The few forms of a live text. One stop of the Tab key; arrows go from tool to tool. */
export function Toolbar({ editor, label }: { editor: Editor; label: string }) {
  const t = useTranslations("prose");
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [linking, setLinking] = useState(false);
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map((tool) => tool.isOn(now)),
  });
  return (
    <>
      <div
        ref={bar}
        role="toolbar"
        aria-label={label}
        className="flex flex-wrap gap-0.5 max-sm:contents"
        onKeyDown={walk}
      >
        {tools.map((tool, index) => (
          <button
            key={tool.name}
            type="button"
            aria-label={t(`tools.${tool.name}`)}
            title={t(`tools.${tool.name}`)}
            aria-pressed={pressed?.[index] ?? false}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setStop(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => use(tool)}
            className="inline-grid size-9 place-items-center rounded-md text-ink-2 hover:bg-marine-wash hover:text-marine aria-pressed:bg-marine-wash aria-pressed:text-marine max-sm:size-11"
          >
            <svg
              width="16"
              height="16"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              strokeLinecap="round"
              strokeLinejoin="round"
              aria-hidden="true"
            >
              {tool.drawing}
            </svg>
          </button>
        ))}
      </div>
      {linking && (
        <LinkForm
          initial={String(editor.getAttributes("link").href ?? "")}
          onClose={() => {
            setLinking(false);
            editor.commands.focus();
          }}
          onSet={(href) => {
            const whole = /^[a-z]+:/i.test(href) ? href : `https://${href}`;
            if (href === "") editor.chain().focus().unsetProseLink().run();
            else if (!isSafeHref(whole)) return false;
            else editor.chain().focus().extendMarkRange("link").setProseLink(whole).run();
            setLinking(false);
            return true;
          }}
        />
      )}
    </>
  );

  function use(tool: Tool) {
    if (tool.name === "link") setLinking(true);
    else tool.run(editor);
  }

  function walk(event: React.KeyboardEvent) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (stop + step + tools.length) % tools.length;
    setStop(next);
    bar.current?.querySelectorAll<HTMLButtonElement>("button")[next]?.focus();
  }
}
