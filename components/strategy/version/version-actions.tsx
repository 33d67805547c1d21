import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Versions } from "@/lib/strategy/version/queries";
import type { ChangeWords } from "../changes/words";
import { NameVersion } from "./name-version";

/** What one does with versions from the strategy page: read the one that waits and approve it, or have one approved. */
export function VersionActions({
  engagementId,
  versions: { versions, side, moved },
  words: { t },
}: {
  engagementId: string;
  versions: Versions;
  words: ChangeWords;
}) {
  const document = (
    <Link
      href={`/engagements/${engagementId}/strategy/document`}
      className={`${buttonClass()} max-sm:flex-auto`}
    >
      {t("strategy.document")}
    </Link>
  );
  if (!side) return document;
  const last = versions[0];
  if (last?.intact && !last.approvals[side])
    return (
      <>
        {document}
        <Link
          href={`/engagements/${engagementId}/strategy/versions`}
          className={`${buttonClass({ variant: "primary" })} max-sm:flex-auto`}
        >
          {t("strategy.read")}
        </Link>
      </>
    );
  return (
    <>
      {document}
      {moved && <NameVersion engagementId={engagementId} />}
    </>
  );
}
