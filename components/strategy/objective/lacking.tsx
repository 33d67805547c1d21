import { Fragment } from "react";
import { Term } from "@/components/glossary/term";
import { Link } from "@/components/ui/link";
import { fieldId } from "@/lib/engagement/address/field/rules";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { AcceptButton } from "./accept-button";
import type { ObjectiveContext } from "./context";
import { missingLine } from "./missing";
import { wayOfCheck } from "./way-of-check";

/** What the objective lacks, in watch colour, with the accord of whoever looks where it is theirs to give. */
export function Lacking({
  line,
  name,
  context,
}: {
  line: ObjectiveLine;
  name: string;
  context: ObjectiveContext;
}) {
  const { t, accepts, engagementId } = context;
  const missing = missingLine(line, context);
  if (!missing) return null;
  const asked = accepts !== null && line.ready && !line.acceptance[accepts];
  return (
    <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <p className="min-w-0 flex-1 text-13 text-watch max-sm:basis-full">
        <b className="font-semibold">
          <Term name="smart">{missing.letters}</Term>
        </b>
        {t("objective.colon")}
        {missing.parts.map(({ check, words }, place) => {
          const end = place === missing.parts.length - 1 ? "." : ", ";
          const href = check === "agreed" ? null : wayOfCheck(line, check, context);
          return (
            <Fragment key={check}>
              {href ? (
                <Link
                  href={href}
                  className="underline decoration-edge decoration-dotted underline-offset-[3px] hover:decoration-solid"
                >
                  {words}
                </Link>
              ) : (
                words
              )}
              {end}
            </Fragment>
          );
        })}
      </p>
      {asked && (
        <span id={fieldId(line.item.id, "accept")}>
          <AcceptButton
            engagementId={engagementId}
            item={line.item.id}
            terms={line.terms}
            label={t("accept.act")}
            name={t("accept.actOf", { title: name })}
          />
        </span>
      )}
    </div>
  );
}
