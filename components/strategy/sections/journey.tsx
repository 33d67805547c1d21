import { getTranslations } from "next-intl/server";
import { Journey as Grid } from "@/components/audience/journey";
import { wordsOf } from "../fields/views";
import type { StrategyContext } from "./context";

/** The way of each typical customer, as the page on the audience draws it: the same grid, in the words of that page. */
export async function Journey({ context }: { context: StrategyContext }) {
  return <Grid context={{ ...context, t: wordsOf(await getTranslations("audience")) }} />;
}
