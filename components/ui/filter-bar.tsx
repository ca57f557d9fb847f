import Form from 'next/form';
import type { ReactNode } from 'react';
import { FilterSubmit } from './filter-submit.tsx';
import { Icon } from './icon.tsx';

export type Filter = {
  name: string;
  label: string;
  /** The value in the address; the first option is the one that leaves everything in. */
  value: string;
  options: readonly { value: string; label: string }[];
};

/** Choices that live in the address. A plain GET form: `keep` are the other parameters to carry along. */
export function FilterBar({
  action,
  label,
  filters,
  keep = {},
  apply,
  end,
}: {
  action: string;
  label: string;
  filters: readonly Filter[];
  keep?: Readonly<Record<string, string>>;
  /** The words on the button that shows only without scripts. */
  apply: string;
  end?: ReactNode;
}) {
  return (
    <Form action={action} scroll={false} prefetch={false} className="filters" role="search" aria-label={label}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <label key={`${filter.name}=${filter.value}`} className={filter.value === filter.options[0]?.value ? 'filter' : 'filter filter-on'}>
          <span>{filter.label}:</span>
          <select name={filter.name} defaultValue={filter.value}>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="open" />
        </label>
      ))}
      <button type="submit" className="btn btn-small filters-apply">
        {apply}
      </button>
      <FilterSubmit />
      {end && <span className="filters-end">{end}</span>}
    </Form>
  );
}
