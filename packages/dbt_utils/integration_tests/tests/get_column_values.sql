{% set missing = api.Relation.create(database=target.database, schema=target.schema, identifier='missing') %}
{% set actual = [
    dbt_utils.get_column_values(ref('orders'), 'color'),
    dbt_utils.get_column_values(ref('orders'), 'color', order_by='color', max_records=1),
    dbt_utils.get_column_values(ref('orders'), 'color', where="size = 'M'"),
    dbt_utils.get_column_values(missing, 'color', default=['green']),
] %}
{% set expected = [['red', 'blue'], ['blue'], ['red'], ['green']] %}

select '{{ actual | tojson | replace("'", "''") }}' as actual
where {{ 'true' if execute and actual != expected else 'false' }}
