"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { mintAddressLinkAction } from "@/lib/account/address/actions";
import type { AddressChange } from "@/lib/account/address/queries";

/** Changes of address that wait, each with a link to hand over. */
export function AddressChanges({ changes }: { changes: AddressChange[] }) {
  return (
    <ul className="max-w-[760px] overflow-clip rounded-xl border border-line bg-sheet">
      {changes.map((change) => (
        <Change key={change.accountId} {...change} />
      ))}
    </ul>
  );
}

function Change({ accountId, name, from, to }: AddressChange) {
  const t = useTranslations("practice.signIn");
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof mintAddressLinkAction>>>();
  const [busy, start] = useTransition();
  const make = () => start(async () => setAnswer(await mintAddressLinkAction({ accountId })));
  return (
    <li className="border-line px-6 py-3 not-first:border-t max-sm:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <p>{name}</p>
          <p className="text-13 text-ink-2">{t("fromTo", { from, to })}</p>
        </div>
        <Button size="sm" busy={busy} aria-label={t("makeLinkOf", { name })} onClick={make}>
          {t("makeLink")}
        </Button>
      </div>
      <div aria-live="polite">
        {answer && !answer.ok && <p className="mt-2 text-13 text-bad">{t("failed")}</p>}
        {answer?.ok && (
          <div className="mt-3">
            <p className="mb-3 text-13 text-ink-2">{t("linkSays", { name })}</p>
            <LinkToCopy key={answer.value.link} link={answer.value.link} />
          </div>
        )}
      </div>
    </li>
  );
}
