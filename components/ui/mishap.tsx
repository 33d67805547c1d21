import { buttonClass } from "./button";
import { Compass } from "./compass";

/** A whole page that failed: what happened, what was kept, what to do. */
export function Mishap(words: {
  title: string;
  text: string;
  retryLabel: string;
  homeLabel: string;
  onRetry: () => void;
}) {
  return (
    <main className="mx-auto grid min-h-[60dvh] max-w-[520px] content-center gap-3 px-5 py-8">
      <Compass size={44} />
      <h1 className="mt-2">{words.title}</h1>
      <p className="text-16 text-ink-2">{words.text}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className={buttonClass({ variant: "primary" })}
          onClick={words.onRetry}
        >
          {words.retryLabel}
        </button>
        <a className={buttonClass({ variant: "ghost" })} href="/">
          {words.homeLabel}
        </a>
      </p>
    </main>
  );
}
