// Tabeller: in which order the tables are read, whether only what has changed stands in them, and for whom sheets are laid.
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import {
  PLAIN_TABLES,
  TABLE_ORDERS,
  TABLE_SELECTIONS,
  type TableOrder,
  type TableSelection,
} from "../../barometer/table-choice";
import { tablesPaneText } from "../../text/pane/tables";
import { showSheet } from "../jobs/go-to";
import { layTables } from "../jobs/tables";
import { Notice } from "../parts/notice";
import { ScreenPage } from "../parts/screen-page";
import { useStyles } from "../styles";
import type { ScreenOf } from "./screen";

export function Tables({ state, actions, text, shown }: ScreenOf<"tables">) {
  const words = tablesPaneText[state.language];
  const { offer } = shown;
  return (
    <ScreenPage {...{ state, actions, text }} title={words.title}>
      {offer === null ? (
        <Notice tone="info">
          <p>{words.notHere}</p>
        </Notice>
      ) : (
        <Choices {...{ state, actions }} offer={offer} />
      )}
    </ScreenPage>
  );
}

function Choices({
  state,
  actions,
  offer,
}: Pick<ScreenOf<"tables">, "state" | "actions"> & {
  offer: NonNullable<ScreenOf<"tables">["shown"]["offer"]>;
}) {
  const styles = useStyles();
  const words = tablesPaneText[state.language];
  const [choice, setChoice] = useState(offer.choice);
  const busy = state.busy !== null;
  const { order, only, departments } = choice;
  return (
    <>
      <p className={styles.text}>{words.intro}</p>
      <form
        noValidate
        className={styles.tight}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) actions.run(layTables, choice);
        }}
      >
        <Field label={words.order} hint={words.orderHint}>
          <Select value={order} onChange={(_, { value }) => setChoice({ ...choice, order: orderOf(value) })}>
            {TABLE_ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.orders[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.only} hint={words.onlyHint}>
          <Select
            value={only}
            onChange={(_, { value }) => setChoice({ ...choice, only: selectionOf(value) })}
          >
            {TABLE_SELECTIONS.map((one) => (
              <option key={one} value={one}>
                {words.selections[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field hint={words.departmentsHint}>
          <Checkbox
            checked={departments}
            label={words.departments}
            className={styles.flush}
            onChange={(_, { checked }) => setChoice({ ...choice, departments: checked === true })}
          />
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {words.submit}
          </Button>
        </div>
      </form>
      <nav className={styles.row} aria-label={words.sheets}>
        <span className={styles.quiet}>{words.sheets}</span>
        {offer.sheets.map((sheet) => (
          <Button key={sheet} size="small" onClick={() => actions.run(showSheet, sheet)}>
            {sheet}
          </Button>
        ))}
      </nav>
    </>
  );
}

function orderOf(value: string): TableOrder {
  return TABLE_ORDERS.find((one) => one === value) ?? PLAIN_TABLES.order;
}

function selectionOf(value: string): TableSelection {
  return TABLE_SELECTIONS.find((one) => one === value) ?? PLAIN_TABLES.only;
}
