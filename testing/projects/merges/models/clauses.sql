{{ config(merge_clauses={
  'when_matched': [
    {'action': 'delete', 'condition': "DBT_INTERNAL_SOURCE.note = 'gone'"},
    {'action': 'update', 'mode': 'explicit', 'update': {'include': ['amount'], 'set_expressions': {'note': "'seen'"}}},
  ],
  'when_not_matched': [
    {'action': 'insert', 'mode': 'explicit', 'insert': {'columns': ['id', 'name'], 'values': ['DBT_INTERNAL_SOURCE.id', "'new'"]}},
    {'action': 'update', 'by': 'source', 'set_expressions': {'note': "'left'"}},
  ]
}) }}
select id, name, amount, note from {{ ref('rows') }}
