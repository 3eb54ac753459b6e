{% test a_row(model, at_least) %}
select count(*) as rows from {{ model }} having count(*) < {{ at_least }}
{% endtest %}
