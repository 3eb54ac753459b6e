{{ config(materialized='table') }}
select id, page ->> 'path' as path, json_array_length(page::json, 'tags') as tags,
  ((seen::varchar || '+00')::timestamptz at time zone 'Europe/Berlin')::date as day_in_berlin,
  '{"n": [1, {"a": null}]}'::json as note, to_json(page) as whole
from read_json('files/visits.jsonl')
