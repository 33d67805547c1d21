import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { now, today } from "@/lib/clock";
import { ensurePerson, saveEngagement } from "../commands";
import { ownTemplate } from "./own/queries";
import { shippedKeys, shippedTemplate } from "./rules";
import type { OpenFromTemplateInput } from "./schema";

/**
 * Opens an engagement today with what a template holds, of the house or of the practice, in its language; whoever opens it is its consultant. Returns its id.
 * People of the practice only. Its texts are marked until somebody rewrites them.
 */
export function openFromTemplate(
  viewer: Viewer,
  { template, name, strapline, locale }: OpenFromTemplateInput,
): { id: string } {
  return transact((tx) => {
    demandPractice(viewer);
    const shipped = shippedKeys.find((key) => key === template);
    const held = shipped ? shippedTemplate(shipped, locale) : ownTemplate(viewer, template);
    const moment = now();
    const items = held.items.map((item) => ({ ...item, createdAt: moment, changedAt: moment }));
    const opened = saveEngagement(
      viewer,
      { ...held, name, strapline, openedOn: today(), items },
      { imported: false },
    );
    ensurePerson(tx, viewer, opened.id);
    return opened;
  });
}
