{{ config(merge_update_columns='amount', merge_clauses={'when_matched': [{'action': 'do_nothing'}]}, merge_update_condition='true') }} select id, name, amount, note from {{ ref('rows') }}
