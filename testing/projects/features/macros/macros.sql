{% macro double(column) %}({{ column }} * 2){% endmacro %}

{% test holds(model, expression) %}
select * from {{ model }} where not ({{ expression }})
{% endtest %}

{% macro note_results(results) %}
insert into run_log values
{%- for result in results | sort(attribute='node.name') %}
{%- set data = result.to_dict() %}
{%- set times = [] %}
{%- for timing in result.timing %}
{%- do times.append([timing.name, timing.to_dict() | length, timing.started_at.tzinfo, timing.started_at.year > 2020]) %}
{%- endfor %}
('{{ [result.node.name, result.node.to_dict().resource_type, data.node.package_name, result.status, result.failures,
  result.adapter_response.rows_affected, data.timing | length, times | length and times[0] | join(' '),
  result.unique_id is defined, data | length] | join(' ') }}')
{{- ',' if not loop.last }}
{%- endfor %}
{% endmacro %}

{% test is_short(model, column_name, limit_to=5) %}
select {{ column_name }} from {{ model }} where length({{ column_name }}) > {{ limit_to }}
{% endtest %}

{# What is kept in `graph` is there for the renders that come after, once. #}
{% macro remembered(sql) %}
  {%- if not execute %}{{ return(0) }}{% endif %}
  {%- set notes = graph.setdefault('remembered', {'asked': [], 'answers': {}}) %}
  {%- do notes.asked.append(sql) %}
  {%- if sql not in notes.answers %}
    {%- do notes.answers.update({sql: run_query(sql).columns[0].values()[0]}) %}
  {%- endif %}
  {{- return(notes.answers[sql]) }}
{% endmacro %}
