import { type Data, type DataObject, isDataObject, timeOf } from '../base/data';
import { Dict } from './dict';
import { parseIsoDateTime } from './modules/datetime/isoParse';
import { PyDate } from './modules/datetime/pyDate';
import { PyDateTime } from './modules/datetime/pyDateTime';
import { toText } from './repr';
import { PySet } from './set';
import { asText } from './strObject';
import { sequenceItems } from './tuple';
import { PyObject, type Value } from './value';

/** Data as a template sees it; numbers keep their kind, because Data already tells ints from floats. */
export function valueOfData(data: Data): Value {
  if (Array.isArray(data)) return data.map(valueOfData);
  if (isDataObject(data)) {
    const time = timeOf(data);
    if (time !== undefined) return timeValue(time);
    return new Dict(Object.entries(data).map(([key, value]) => [key, valueOfData(value)]));
  }
  return data;
}

function timeValue(iso: string): Value {
  const { date, time, zone } = parseIsoDateTime(iso);
  return iso.includes('T') ? new PyDateTime(date, time, zone) : new PyDate(date);
}

/** A template's value as Data: tuples and sets are lists, keys are text, moments are in ISO 8601, any other object is its `str`. */
export function dataOfValue(value: Value): Data {
  const items = value instanceof PySet ? [...value.items()] : sequenceItems(value);
  if (items !== undefined) return items.map(dataOfValue);
  if (value instanceof Dict) {
    const object: DataObject = {};
    for (const [key, item] of value.entries()) object[toText(key)] = dataOfValue(item);
    return object;
  }
  if (value instanceof PyDateTime) return value.iso('T', 'auto');
  if (value instanceof PyObject) return asText(value) ?? toText(value);
  return value as Data;
}
