import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { people, thing } from "../finding";
import { rule } from "../rule";
import { counted, handsOn, leaders, livePresences } from "../subjects";
import { keyword } from "../words";

/** Two of our own campaigns bid against each other. Examines the campaigns that have keywords. */
export const keywordOverlap = rule({
  id: "keyword-overlap",
  sign: "duplication",
  severity: "warning",
  stage: "prepare",
  examine: (reading) => {
    const campaigns = livePresences(reading).filter(
      ({ data }) => data.type === "campaign" && data.keywords.length > 0,
    );
    const byWord = new Map<string, Map<string, { campaign: Item<"presence">; text: string }>>();
    for (const campaign of campaigns) {
      for (const text of campaign.data.keywords) {
        const word = keyword(text);
        if (word === "") continue;
        const users = byWord.get(word) ?? new Map();
        if (!users.has(campaign.id)) users.set(campaign.id, { campaign, text: text.trim() });
        byWord.set(word, users);
      }
    }
    const groups = new Map<string, { campaigns: Item<"presence">[]; words: string[] }>();
    for (const users of byWord.values()) {
      const rivals = [...users.values()];
      if (new Set(rivals.map(({ campaign }) => teamOf(reading, campaign))).size < 2) continue;
      const key = rivals.map(({ campaign }) => campaign.id).join("+");
      const group = groups.get(key) ?? {
        campaigns: rivals.map(({ campaign }) => campaign),
        words: [],
      };
      group.words.push(rivals[0]?.text ?? "");
      groups.set(key, group);
    }
    const hit = new Set(
      [...groups.values()].flatMap((group) => group.campaigns.map(({ id }) => id)),
    );
    const failures = [...groups.values()].map(({ campaigns, words }) => ({
      about: campaigns,
      leads: "keywords",
      values: {
        campaigns: thing(...campaigns),
        who: people(campaigns.flatMap((campaign) => ownersOf(reading, campaign))),
        words: { quotes: words.slice(0, 3) },
        count: words.length,
      },
      stakes: counted(
        0,
        campaigns.reduce((sum, { data }) => sum + (data.monthlyCost ?? 0), 0),
      ),
      decider: leaders(reading),
      weight: hit.size / groups.size,
    }));
    return { examined: campaigns.length, failures };
  },
});

function ownersOf(reading: Reading, campaign: Item<"presence">): Item<"person">[] {
  const owner = reading.to("owner", campaign.id, "person");
  return owner.length > 0 ? owner : handsOn(reading, campaign.id);
}

/** Who runs a campaign: its owner, else the people on it. Two campaigns of nobody known are not held against each other. */
function teamOf(reading: Reading, campaign: Item<"presence">): string {
  return ownersOf(reading, campaign)
    .map(({ id }) => id)
    .sort()
    .join("+");
}
