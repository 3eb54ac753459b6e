{% test at_least(model, column_name=None, rows=1) %}
  {{ config(severity='error', fail_calc='coalesce(sum(missing), 0)', error_if='>= 3', warn_if='>= 1', tags=['in_macro']) }}
  select {{ rows }} - count(*) as missing from {{ model }} having count(*) < {{ rows }}
{% endtest %}

{% test kept_in(model, column_name, other, options={}) %}
  {{ config(severity='warn') }}
  select a.{{ column_name }}
  from {{ model }} as a
  left join {{ other }} as b using ({{ column_name }})
  where b.{{ column_name }} is null {% if options.get('strict') %} or a.{{ column_name }} = 1 {% endif %}
{% endtest %}

{% macro default__test_not_null(model, column_name) %}
  select {{ column_name }}, 1 as missing from {{ model }} where {{ column_name }} is null
{% endmacro %}
