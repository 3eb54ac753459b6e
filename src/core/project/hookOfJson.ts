import { type Data, type DataObject, isDataObject } from '../base/data';

/** What a hook says in JSON, as dbt's `after_commit` and the like write it; undefined where it is SQL. */
export function hookOfJson(text: string): DataObject | undefined {
  if (!text.trim().startsWith('{')) return undefined;
  try {
    const hook: Data = JSON.parse(text);
    return isDataObject(hook) ? hook : undefined;
  } catch {
    return undefined;
  }
}
