/**
 * While a page is live, asking the server for it again waits for the connection instead of failing. Next answers a
 * failed refresh by loading the address anew, and the browser then shows its own error page over what people write.
 * Returns how to give `fetch` back.
 */
export function fetchPatiently(): () => void {
  const plain = window.fetch;
  const patient: typeof fetch = (input, init) =>
    asksForPage(init) ? untilAnswered(plain, input, init) : plain(input, init);
  window.fetch = patient;
  return () => {
    if (window.fetch === patient) window.fetch = plain;
  };
}

/** A request of the router for a page, not one of its guesses ahead. */
function asksForPage(init: RequestInit | undefined): boolean {
  const headers = new Headers(init?.headers);
  return headers.get("rsc") === "1" && !headers.has("next-router-prefetch");
}

// When each address was last asked for, of the answers that came; what the first load showed was asked for at 0.
const asked = new Map<string, number>();

/**
 * When the page now at this address was asked of the server (milliseconds of the page's own clock). What was confirmed
 * later than that, the page cannot know.
 */
export function pageAskedAt(): number {
  return asked.get(location.pathname + location.search) ?? 0;
}

function note(input: RequestInfo | URL, at: number): void {
  const url = new URL(input instanceof Request ? input.url : String(input), location.href);
  url.searchParams.delete("_rsc");
  asked.set(url.pathname + url.search, at);
}

async function untilAnswered(
  plain: typeof fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response> {
  for (;;) {
    try {
      const started = performance.now();
      const response = await plain(input, init);
      // A proxy whose server is away answers in its place.
      if (response.status < 502 || response.status > 504) {
        const complete = await whole(response);
        note(input, started);
        return complete;
      }
    } catch (error) {
      if (init?.signal?.aborted) throw error;
    }
    await connection();
  }
}

/** The answer once it is all here: cut off in the middle, it would take the page down with it. */
async function whole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const { status, statusText, headers, url, redirected } = response;
  const complete = new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  // The constructor forgets both, and the router looks at them.
  return Object.defineProperties(complete, {
    url: { value: url },
    redirected: { value: redirected },
  });
}

/** A second, or less when the browser says that it is online again. */
function connection(): Promise<void> {
  return new Promise((resume) => {
    const go = () => {
      window.removeEventListener("online", go);
      clearTimeout(timer);
      resume();
    };
    const timer = setTimeout(go, 1000);
    window.addEventListener("online", go);
  });
}
