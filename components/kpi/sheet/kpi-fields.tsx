import { getTranslations } from "next-intl/server";
import { LiveDate, LiveNumber, LiveSelect, LiveText } from "@/components/live/live-field";
import { LiveLinks } from "@/components/strategy/fields/live-links";
import { LiveYesNo } from "@/components/strategy/fields/live-yes-no";
import type { Option } from "@/components/strategy/fields/view";
import { Link } from "@/components/ui/link";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { directions, grains } from "@/lib/kpi/rules";
import type { KpiSheet } from "@/lib/kpi/setup/queries";

const sources = ["manual", "import", "push"] as const;

/** What an indicator is and the course it is held against, each field saving by itself. */
export async function KpiFields({
  sheet,
  people,
  objectiveHref,
}: {
  sheet: KpiSheet;
  people: Option[];
  objectiveHref: (id: string) => string;
}) {
  const t = await getTranslations("kpi-sheet");
  const { id, data, objective } = sheet;
  const carrier = objective?.id ?? id;
  const course = objective?.data ?? data;
  const at = (field: string, item = id) => ({ item, field });
  const options = <T extends string>(
    group: "direction" | "grain" | "source",
    values: readonly T[],
  ) => values.map((value) => ({ value, label: t(`${group}.${value}` as "direction.up") }));
  return (
    <div className="grid gap-x-10 gap-y-6 @4xl:grid-cols-2">
      <section aria-labelledby="course" className="min-w-0">
        <h2 id="course">{t("course.title")}</h2>
        <p className="mt-1 mb-3 text-13 text-ink-2">
          {objective ? t("course.objective", { name: objective.title }) : t("course.own")}{" "}
          {objective && (
            <Link
              href={objectiveHref(objective.id)}
              className="font-semibold max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              {t("course.toObjective")}
            </Link>
          )}
        </p>
        <Grid>
          <Place item={carrier} field="startValue">
            <LiveNumber
              {...at("startValue", carrier)}
              value={course.startValue}
              label={t("field.startValue")}
            />
          </Place>
          <Place item={carrier} field="startDay">
            <LiveDate
              {...at("startDay", carrier)}
              value={course.startDay}
              label={t("field.startDay")}
            />
          </Place>
          <Place item={carrier} field="target">
            <LiveNumber
              {...at("target", carrier)}
              value={course.target}
              label={t("field.target")}
            />
          </Place>
          <Place item={carrier} field="deadline">
            <LiveDate
              {...at("deadline", carrier)}
              value={course.deadline}
              label={t("field.deadline")}
            />
          </Place>
          {data.direction === "target" && (
            <Place item={carrier} field="targetMax">
              <LiveNumber
                {...at("targetMax", carrier)}
                value={course.targetMax}
                label={t("field.targetMax")}
              />
            </Place>
          )}
          <Place item={id} field="direction">
            <LiveSelect
              {...at("direction")}
              value={data.direction}
              label={t("field.direction")}
              options={options("direction", directions)}
            />
          </Place>
        </Grid>
      </section>
      <section aria-labelledby="settings" className="min-w-0">
        <h2 id="settings">{t("settings")}</h2>
        <p className="mt-1 mb-3 text-13 text-ink-2">
          {sheet.catalogue ? t("from.catalogue", { name: sheet.catalogue }) : t("from.own")}
        </p>
        <Grid>
          <Place item={id} field="name">
            <LiveText {...at("name")} value={data.name} label={t("field.name")} maxLength={200} />
          </Place>
          <Place item={id} field="unitLabel">
            <LiveText
              {...at("unitLabel")}
              value={data.unitLabel}
              label={t("field.unitLabel")}
              hint={t("field.unitLabelHint")}
              maxLength={200}
            />
          </Place>
          <Place item={id} field="link:owner">
            <LiveLinks
              {...at("link:owner")}
              value={sheet.owner}
              label={t("field.owner")}
              options={people}
              single
            />
          </Place>
          <Place item={id} field="grain">
            <LiveSelect
              {...at("grain")}
              value={data.grain}
              label={t("field.grain")}
              options={options("grain", grains)}
            />
          </Place>
          <Place item={id} field="source">
            <LiveSelect
              {...at("source")}
              value={data.source}
              label={t("field.source")}
              options={options("source", sources)}
              none={t("none")}
            />
          </Place>
          <Place item={id} field="sourceNote">
            <LiveText
              {...at("sourceNote")}
              value={data.sourceNote}
              label={t("field.sourceNote")}
              maxLength={200}
            />
          </Place>
          <Place item={id} field="lead">
            <LiveYesNo {...at("lead")} value={data.lead} label={t("field.lead")} />
          </Place>
          <Place item={id} field="followed">
            <LiveYesNo {...at("followed")} value={data.followed} label={t("field.followed")} />
          </Place>
        </Grid>
      </section>
    </div>
  );
}

function Grid({ children }: { children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 sm:grid-cols-2">{children}</div>
  );
}

/** Where a finding's button leads. */
function Place({
  item,
  field,
  children,
}: {
  item: string;
  field: string;
  children: React.ReactNode;
}) {
  return (
    <div id={fieldId(item, field)} className="min-w-0 scroll-mt-6">
      {children}
    </div>
  );
}
