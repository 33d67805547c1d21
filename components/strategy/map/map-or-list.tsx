"use client";

import { useState } from "react";

/** The picture, or the same in a list; on a phone the list is there from the start, the picture has no room. */
export function MapOrList({
  title,
  words,
  map,
  list,
}: {
  title: string;
  words: { list: string; map: string };
  map: React.ReactNode;
  list: React.ReactNode;
}) {
  const [listed, setListed] = useState(false);
  return (
    <section className="mt-5" aria-labelledby="channel-map">
      <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="channel-map">{title}</h2>
        <button
          type="button"
          onClick={() => setListed(!listed)}
          className="weight-550 min-h-9 text-13 text-marine max-sm:hidden"
        >
          {listed ? words.map : words.list}
        </button>
      </header>
      <div className={listed ? "hidden" : "overflow-x-auto max-sm:hidden"}>{map}</div>
      <div className={listed ? "" : "sm:hidden"}>{list}</div>
    </section>
  );
}
