import type { InventoryContext } from "@/components/diagnostic/context";
import { Chip } from "@/components/ui/chip";
import { NoteList } from "./note-list";
import { audienceGroups } from "./specs";

const evidenceTone = { fact: "good", hypothesis: "watch", opinion: "line" } as const;

/** What is known of the market, each with its source and how sure it is. */
export function Market({ context }: { context: InventoryContext }) {
  const { t } = context;
  return (
    <NoteList
      kind="fact"
      context={context}
      fields={[
        { field: "text", as: "line", label: t("field.text"), placeholder: t("quick.fact") },
        choice(context, "topic", "topicOfFact"),
        { field: "source", as: "line", label: t("field.source") },
        choice(context, "evidence", "evidence"),
      ]}
      words={({ data }) => data.text}
      about={({ data }) => (
        <>
          {t(`option.topicOfFact.${data.topic}`)}
          {" · "}
          {data.source || <span className="text-watch">{t("fact.noSource")}</span>}
        </>
      )}
      mark={({ data }) => (
        <Chip tone={data.evidence ? evidenceTone[data.evidence] : "line"}>
          {data.evidence ? t(`option.evidence.${data.evidence}`) : t("fact.noEvidence")}
        </Chip>
      )}
    />
  );
}

/** What is watched, and the one person who answers for it. */
export function Watch({ context }: { context: InventoryContext }) {
  const { reading, t, f } = context;
  return (
    <NoteList
      kind="topic"
      context={context}
      fields={[
        { field: "name", as: "line", label: t("field.name"), placeholder: t("quick.topic") },
        choice(context, "area", "area"),
      ]}
      words={({ data }) => data.name}
      about={({ id, data }) => {
        const owner = reading.to("owner", id, "person")[0];
        return (
          <>
            {t(`option.area.${data.area}`)}
            {" · "}
            {owner ? (
              t("topic.owner", { name: owner.data.name })
            ) : (
              <span className="text-watch">{t("topic.noOwner")}</span>
            )}
            {data.sources.length > 0 && ` · ${f.list(data.sources)}`}
          </>
        );
      }}
    />
  );
}

/** What customers say, gathered in one place, answered and closed. */
export function Feedback({ context }: { context: InventoryContext }) {
  const { t, f } = context;
  return (
    <NoteList
      kind="feedback"
      context={context}
      fields={[
        { field: "text", as: "line", label: t("field.text"), placeholder: t("quick.feedback") },
        { field: "source", as: "line", label: t("field.source") },
      ]}
      words={({ data }) => data.text}
      about={({ data }) =>
        [data.source, data.receivedOn && f.day(data.receivedOn), data.answer]
          .filter(Boolean)
          .join(" · ")
      }
      mark={({ data }) => {
        const state = data.closedOn ? "closed" : data.answeredOn ? "answered" : "waiting";
        return (
          <Chip tone={state === "waiting" ? "watch" : "neutral"}>{t(`feedback.${state}`)}</Chip>
        );
      }}
    />
  );
}

function choice(
  { t }: InventoryContext,
  field: string,
  group: "topicOfFact" | "evidence" | "area",
) {
  return {
    field,
    as: "choice" as const,
    label: t(`field.${field}`),
    options: audienceGroups[group].map((value) => ({
      value,
      label: t(`option.${group}.${value}`),
    })),
  };
}
