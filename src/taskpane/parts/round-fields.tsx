// What more a round can say: its name, deadline, contact and journal number, and which indicators are due. All of it may wait.
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Indicator } from "../../barometer/catalogue";
import { hasPersonalRound } from "../../checks";
import type { PaneText } from "../../text/pane/pane";
import type { RoundDetails, TemplateForm } from "../round-form";
import { useStyles } from "../styles";
import { Folded } from "./folded";
import { Notice } from "./notice";

interface RoundFieldsProps {
  /** Those the form could ask for. */
  indicators: readonly Indicator[];
  form: TemplateForm;
  text: PaneText;
  onChange: (change: Partial<TemplateForm>) => void;
}

export function RoundFields({ indicators, form, text, onChange }: RoundFieldsProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.tight}>
      <Folded words={text.create.moreDetails} open={open} onToggle={setOpen}>
        <DetailFields details={form.details} text={text} onChange={onChange} />
      </Folded>
      {indicators.length > 0 && <Due {...{ indicators, form, text, onChange }} />}
    </div>
  );
}

interface DetailFieldsProps extends Pick<RoundFieldsProps, "text" | "onChange"> {
  details: RoundDetails;
}

export function DetailFields({ details, text, onChange }: DetailFieldsProps) {
  const field = (key: keyof RoundDetails) => ({
    value: details[key],
    autoComplete: "off",
    onChange: (_: unknown, { value }: { value: string }) =>
      onChange({ details: { ...details, [key]: value } }),
  });
  const personal = (key: keyof RoundDetails) =>
    hasPersonalRound({ title: details[key] })
      ? ({ validationMessage: text.create.personalNumber, validationState: "error" } as const)
      : {};
  return (
    <>
      <Field label={text.create.roundTitle} {...personal("title")}>
        <Input {...field("title")} />
      </Field>
      <Field label={text.create.deadline}>
        <Input type="date" {...field("deadline")} />
      </Field>
      <Field label={text.create.contact} hint={text.create.contactHint} {...personal("contact")}>
        <Input {...field("contact")} />
      </Field>
      <Field label={text.create.caseNumber} {...personal("caseNumber")}>
        <Input {...field("caseNumber")} />
      </Field>
    </>
  );
}

export function Due({ indicators, form, text, onChange }: RoundFieldsProps) {
  const styles = useStyles();
  const all = indicators.map(({ id }) => id);
  const due = form.due ?? all;
  const [open, setOpen] = useState(false);
  // All of them is said by none being named: indicators that come later are then due as well.
  const choose = (ids: string[]) => onChange({ due: ids.length === all.length ? null : ids });
  return (
    <>
      <Folded words={text.create.due(due.length, all.length)} open={open} onToggle={setOpen}>
        <div className={styles.row}>
          <Button size="small" onClick={() => choose(all)}>
            {text.create.dueAll}
          </Button>
          <Button size="small" onClick={() => choose([])}>
            {text.create.dueNone}
          </Button>
        </div>
        <div role="group" aria-label={text.create.dueLabel}>
          {indicators.map(({ id, name }) => (
            <div key={id}>
              <Checkbox
                label={name}
                checked={due.includes(id)}
                onChange={(_, { checked }) =>
                  choose(all.filter((one) => (one === id ? checked === true : due.includes(one))))
                }
              />
            </div>
          ))}
        </div>
      </Folded>
      {due.length === 0 && (
        <div role="alert">
          <Notice tone="error">
            <p>{text.create.dueMissing}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
