import { parseTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateInput, DateSegment, FieldError, Label, Text, TimeField as Field } from 'react-aria-components';

export interface TimeFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** `hh:mm` on a clock of 24 hours, as it is stored; empty for none. */
  readonly value: string;
  readonly onTime: (time: string) => void;
}

/**
 * A time of the day, written as the interface's language writes it: 14:30, or 2:30 PM. A browser's own field for times follows the browser's
 * language instead. Digits, arrows and Backspace work in each part.
 */
export function TimeField({ label, hint, error, value, onTime }: TimeFieldProps): ReactNode {
  return (
    <Field
      className="field" value={value === '' ? null : parseTime(value)} isInvalid={error !== undefined} shouldForceLeadingZeros
      onChange={(time) => onTime(time === null ? '' : time.toString().slice(0, 5))}
    >
      <Label className="field-label">{label}</Label>
      <DateInput className="input time-input">
        {(segment) => <DateSegment className="time-segment" segment={segment} />}
      </DateInput>
      {error !== undefined && <div role="alert"><FieldError className="field-error">{error}</FieldError></div>}
      {hint !== undefined && <Text slot="description" className="field-hint">{hint}</Text>}
    </Field>
  );
}
