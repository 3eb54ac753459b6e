{% macro make_table(name, count=2) %}
  {% do log('making ' ~ name, info=true) %}
  {% set sql %}create or replace table {{ target.schema }}.{{ name }} as select * from range({{ count }}){% endset %}
  {% do run_query(sql) %}
  {% do print(run_query('select count(*) from ' ~ name).columns[0].values()[0]) %}
  {{ return({'a': 1}) }}
{% endmacro %}

{% macro fail() %}{{ exceptions.raise_compiler_error('no good') }}{% endmacro %}

{% macro ask_wrongly() %}{% do run_query('select * from nope') %}{% endmacro %}

{% macro tell() %}
  {% do log(ref('known_people') ~ ' ' ~ source('raw', 'people') ~ ' ' ~ flags.WHICH ~ ' ' ~ execute, info=true) %}
{% endmacro %}
