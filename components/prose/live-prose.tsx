"use client";

import { useEffect, useState } from "react";
import { useLine, useRoom } from "@/components/live/live-room";
import { onDemand } from "@/components/ui/on-demand";
import type { ProseNode } from "@/lib/prose/rules";
import { bodyClass, frameClass, toolbarClass } from "./frame";
import { ProseText } from "./prose-text";

const Editor = onDemand(() => import("./editor").then((file) => file.Editor));

/**
 * A live text: readable at once as the server rendered it, then written together, character by character. Inside
 * `<LiveRoom>` and `<ClientMessages namespaces={["live", "prose"]}>`; `doc` comes from readProse of lib/prose/queries.
 */
export function LiveProse({
  name,
  label,
  doc,
  placeholder,
  passages = false,
}: {
  /** which text: "vision", "positioning", "content-policy", "minutes-…", "notes" */
  name: string;
  /** its name on the screen, for screen readers */
  label: string;
  doc: ProseNode;
  placeholder: string;
  /** its passages are spoken of; the page then carries the words of "conversation" */
  passages?: boolean;
}) {
  const { view } = useRoom();
  const line = useLine();
  const [shown, setShown] = useState(false);
  const [wanted, setWanted] = useState(false);
  useEffect(() => setWanted(true), []);
  const read = (
    <div className={frameClass}>
      {(view.mayEdit || passages) && <div className={toolbarClass} aria-hidden="true" />}
      <div className={bodyClass}>
        <ProseText doc={doc} />
      </div>
    </div>
  );
  return (
    <div data-prose={name}>
      {!shown && read}
      {wanted && line && (
        <div hidden={!shown}>
          <Editor
            line={line}
            name={name}
            label={label}
            placeholder={placeholder}
            mayEdit={view.mayEdit}
            passages={passages}
            onReady={() => setShown(true)}
          />
        </div>
      )}
    </div>
  );
}
