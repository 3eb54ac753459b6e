import { Search, X } from 'lucide-react';
import { type Ref, useRef } from 'react';
import { IconButton } from '../actions/IconButton';
import { Kbd } from '../marks/Kbd';
import styles from './SearchField.module.css';
import { TextField } from './TextField';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  /** The key that brings focus here; shown while the field is empty. */
  readonly shortcut?: string;
  readonly mono?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows what is on the page; `Escape` empties it. */
export function SearchField({ value, onChange, shortcut, ref, ...field }: SearchFieldProps) {
  const box = useRef<HTMLSpanElement>(null);
  const clear = () => {
    onChange('');
    box.current?.querySelector('input')?.focus();
  };
  return (
    <span className={styles.search} ref={box}>
      <TextField
        {...field}
        ref={ref}
        type="search"
        hideLabel
        icon={Search}
        value={value}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
        trailing={
          value !== '' ? (
            <IconButton icon={X} label="Clear" size="sm" className={styles.clear} onClick={clear} />
          ) : (
            shortcut && <Kbd>{shortcut}</Kbd>
          )
        }
      />
    </span>
  );
}
