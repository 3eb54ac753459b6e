import { type Data, type DataObject, objectList, objectOr, textOr } from '../../base/data';
import { parseReference } from './referenceText';

/** The inputs of a properties file's unit tests that give no rows, by the name of what they refer to: seeds are meant whole. */
export function inputsWithoutRows(file: Data): string[] {
  return objectList(objectOr(file).unit_tests).flatMap((test) =>
    objectList(test.given).flatMap((input) => {
      const reference = isWithoutRows(input) && parseReference(textOr(input.input, ''));
      return reference && reference.kind === 'ref' ? [reference.target.name] : [];
    }),
  );
}

/** Whether an input leaves its rows open; only a seed's can be. */
export function isWithoutRows({ rows, fixture, format }: DataObject): boolean {
  return (rows ?? fixture ?? null) === null && textOr(format, 'dict') === 'dict';
}
